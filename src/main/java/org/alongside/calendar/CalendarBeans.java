package org.alongside.calendar;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarBeans {

    @Bean
    MovableClock clock(ObjectProvider<MovableClock.Follower> followers) {
        MovableClock clock = new MovableClock();
        followers.orderedStream().forEach(clock::follow);
        return clock;
    }
}
