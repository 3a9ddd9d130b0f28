package io.raksa.loyalty.imports.core;

/**
 * Why a line is not taken.
 *
 * @param column empty where it is the whole line
 * @param value as it stands in the file; empty where it could lead to a person
 */
public record Fault(long line, String column, Rule rule, String value) {

    /** The rule that a line breaks. */
    public enum Rule {
        MISSING,
        NOT_AN_ID,
        NOT_A_NUMBER,
        NOT_A_TIME,
        NOT_A_CODE,
        NOT_IN_ENCODING,
        OUT_OF_RANGE,
        TOO_LONG,
        UNREADABLE,
        /** Nobody registered with this id, or the person was erased. */
        CUSTOMER_UNKNOWN,
        MEMBER_UNKNOWN,
        /** The number is another member's, or the member has another. */
        NUMBER_TAKEN,
        /** The key was used before, for another member or other points. */
        KEY_USED_OTHERWISE,
        /** Another offer has the code, or it is there for another number of uses. */
        CODE_TAKEN
    }
}
