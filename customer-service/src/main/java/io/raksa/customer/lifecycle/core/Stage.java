package io.raksa.customer.lifecycle.core;

/** The stages of the customer cycle (วงจรลูกค้า). */
public enum Stage {
    /** First visit, ใช้บริการครั้งแรก. */
    FIRST_VISIT,
    /** Came back, ใช้บริการซ้ำ. */
    REPEAT,
    /** Buys more, ซื้อเพิ่ม. */
    GROWING,
    /** Brings others, บอกต่อ. */
    ADVOCATE
}
