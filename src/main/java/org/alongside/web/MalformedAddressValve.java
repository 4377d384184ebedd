package org.alongside.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Host;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Shows the application's error page for URLs that the web server cannot parse, such as {@code /%}. The server has
 * rejected them before choosing an application and would show its own page.
 */
class MalformedAddressValve extends ValveBase {

    MalformedAddressValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getContext() == null && response.isError()) {
            for (Container host : getContainer().findChildren()) {
                for (Container application : host.findChildren()) {
                    request.getMappingData().host = (Host) host;
                    request.getMappingData().context = (Context) application;
                }
            }
        }
        getNext().invoke(request, response);
    }
}
