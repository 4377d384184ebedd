package org.alongside.calendar;

/** Whose bank holidays count. */
enum Nation {
    ENGLAND_AND_WALES("england-and-wales"),
    SCOTLAND("scotland"),
    NORTHERN_IRELAND("northern-ireland");

    private final String division;

    Nation(String division) {
        this.division = division;
    }

    /** The name under which GOV.UK publishes its bank holidays. */
    public String division() {
        return division;
    }
}
