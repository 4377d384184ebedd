package org.alongside.readability.web;

import java.time.Duration;
import java.util.List;
import org.alongside.identity.Allow;
import org.alongside.readability.HardWord;
import org.alongside.readability.HardWords;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The hard words for the script that looks for them during typing. No secret: they are also on pages that all may use. */
@Controller
@Allow(everyone = true)
class HardWordListController {

    private static final Duration FRESH_FOR = Duration.ofMinutes(5);

    private final HardWords words;

    HardWordListController(HardWords words) {
        this.words = words;
    }

    @GetMapping(path = "/reading/hard-words", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<List<HardWord>> words() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH_FOR).cachePrivate())
                .body(words.queried());
    }
}
