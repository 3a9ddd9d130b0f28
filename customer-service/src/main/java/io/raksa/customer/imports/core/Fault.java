package io.raksa.customer.imports.core;

/**
 * Why a line, or a part of it, is not taken.
 *
 * @param column the name of the column, empty where it is the whole line
 * @param rule the rule that it breaks
 * @param value as it stands in the file
 */
public record Fault(long line, String column, String rule, String value) {

    /** Nothing says who bought. */
    public static final String ANONYMOUS = "ANONYMOUS";

    /** Something was given back: less than nothing was bought. */
    public static final String RETURN = "RETURN";

    public static final String MISSING = "MISSING";
    public static final String NOT_A_NUMBER = "NOT_A_NUMBER";
    public static final String NOT_A_TIME = "NOT_A_TIME";
    public static final String NOT_POSITIVE = "NOT_POSITIVE";
    public static final String TOO_LONG = "TOO_LONG";

    /** A byte that is no character of the file's encoding. */
    public static final String NOT_IN_ENCODING = "NOT_IN_ENCODING";

    public static final String NOT_AN_IDENTIFIER = "NOT_AN_IDENTIFIER";

    /** Neither th nor en. */
    public static final String NOT_A_LANGUAGE = "NOT_A_LANGUAGE";

    /** No way in which a customer may first come. */
    public static final String NOT_A_SOURCE = "NOT_A_SOURCE";

    /** It is no line of this kind of file. */
    public static final String UNREADABLE = "UNREADABLE";
}
