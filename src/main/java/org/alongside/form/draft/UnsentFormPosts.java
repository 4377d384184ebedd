package org.alongside.form.draft;

import jakarta.servlet.http.HttpServletRequest;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.KeyedPost;
import org.springframework.stereotype.Component;

/** Accepts pages of public forms sent after the session has ended, by the key on the page. */
@Component
class UnsentFormPosts implements KeyedPost {

    private final UnsentForms forms;
    private final CurrentViewer viewers;

    UnsentFormPosts(UnsentForms forms, CurrentViewer viewers) {
        this.forms = forms;
        this.viewers = viewers;
    }

    @Override
    public boolean isKeyed(HttpServletRequest request) {
        String key = request.getParameter(UnsentForms.KEY);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return key != null
                && RandomKey.isKey(key)
                && viewers.find().isEmpty()
                && forms.find(key)
                        .filter(form -> form.path().equals(path) || path.equals(UnsentForms.LINK_ADDRESS))
                        .isPresent();
    }
}
