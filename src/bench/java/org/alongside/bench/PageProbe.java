package org.alongside.bench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost filter: records each request's duration and statements. */
@Component
class PageProbe extends OncePerRequestFilter implements Ordered {

    private static final BlockingQueue<Answered> ANSWERED = new LinkedBlockingQueue<>();

    /** One request, from arrival to the written response. */
    record Answered(String address, double millis, List<String> statements) {

        /** The page's own statements, without those for the session and the current user. */
        List<String> ofThePage() {
            return statements.stream()
                    .filter(sql -> {
                        String plain = sql.toLowerCase(Locale.ROOT);
                        return !plain.contains("spring_session") && !isSignIn(plain);
                    })
                    .toList();
        }

        private static boolean isSignIn(String sql) {
            return sql.contains("from account ") && sql.contains("where id =");
        }
    }

    /** The last request; earlier ones are dropped. */
    static Answered last() throws InterruptedException {
        Answered last = ANSWERED.take();
        for (Answered next = ANSWERED.poll(); next != null; next = ANSWERED.poll()) {
            last = next;
        }
        return last;
    }

    static void forget() {
        ANSWERED.clear();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> statements = new ArrayList<>();
        Listening.begin(statements::add);
        long from = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            double millis = (System.nanoTime() - from) / 1e6;
            Listening.end();
            ANSWERED.add(new Answered(request.getRequestURI(), millis, statements));
        }
    }
}
