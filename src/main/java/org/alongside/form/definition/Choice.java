package org.alongside.form.definition;

/**
 * An option.
 *
 * @param value the stored value, such as an enum constant's name or an id
 * @param label shown to people
 * @param hint a further line below the label, or empty
 */
public record Choice(String value, String label, String hint) {

    public Choice(String value, String label) {
        this(value, label, "");
    }
}
