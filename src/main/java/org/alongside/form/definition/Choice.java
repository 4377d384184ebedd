package org.alongside.form.definition;

/**
 * One answer to pick from.
 *
 * @param value what is kept, for example the name of an enum constant or an id
 * @param label what people read
 * @param hint a further line below the label, empty when there is none
 */
public record Choice(String value, String label, String hint) {

    public Choice(String value, String label) {
        this(value, label, "");
    }
}
