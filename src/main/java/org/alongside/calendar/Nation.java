package org.alongside.calendar;

/** The divisions of the UK for bank holidays. */
enum Nation {
    ENGLAND_AND_WALES("england-and-wales"),
    SCOTLAND("scotland"),
    NORTHERN_IRELAND("northern-ireland");

    private final String division;

    Nation(String division) {
        this.division = division;
    }

    /** The division's name in GOV.UK's data. */
    public String division() {
        return division;
    }
}
