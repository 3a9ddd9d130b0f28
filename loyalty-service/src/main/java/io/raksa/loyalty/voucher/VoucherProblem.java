package io.raksa.loyalty.voucher;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about vouchers. */
enum VoucherProblem implements ProblemKind {
    OFFER_UNFIT(
            400,
            "The offer does not say one thing that it gives",
            "ข้อเสนอต้องระบุสิ่งที่ให้เพียงอย่างเดียว",
            "AMOUNT has amount, PERCENT has percent and perhaps most, ITEM has item; amounts are above 0, and it ends after it starts.",
            "AMOUNT ต้องมี amount, PERCENT ต้องมี percent และอาจมี most, ITEM ต้องมี item จำนวนเงินต้องมากกว่า 0 และวันสิ้นสุดต้องหลังวันเริ่ม"),
    CODE_SPACE_TOO_SMALL(
            409,
            "The pattern has too few different codes",
            "รูปแบบนี้มีรหัสที่แตกต่างกันน้อยเกินไป",
            "{0} codes, and {1} that were ordered before, would be more than half of the {2} that the pattern has; take more random"
                    + " characters.",
            "{0} รหัสรวมกับที่สั่งไว้แล้ว {1} รหัส เกินครึ่งหนึ่งของ {2} รหัสที่รูปแบบนี้มี โปรดเพิ่มอักขระสุ่ม"),
    CODE_TAKEN(
            409,
            "There is such a code already",
            "มีรหัสนี้แล้ว",
            "Another offer has this code.",
            "รหัสนี้เป็นของข้อเสนออื่น"),
    NO_CODE_LEFT(
            409,
            "There is no code left",
            "ไม่มีรหัสเหลือ",
            "All codes of this offer are with somebody; make another batch.",
            "รหัสของข้อเสนอนี้มีเจ้าของครบแล้ว โปรดสร้างชุดใหม่"),
    VOUCHER_UNKNOWN(
            404,
            "There is no such voucher",
            "ไม่พบบัตรกำนัลนี้",
            "Nobody made this code; look whether it is typed right.",
            "ไม่มีรหัสนี้ โปรดตรวจสอบว่าพิมพ์ถูกต้อง"),
    VOUCHER_MISTYPED(
            404,
            "The code is not typed right",
            "รหัสพิมพ์ไม่ถูกต้อง",
            "Its check character does not fit: look at it again.",
            "อักขระตรวจสอบไม่ตรงกัน โปรดตรวจสอบรหัสอีกครั้ง"),
    VOUCHER_NOT_RUNNING(
            409,
            "The voucher is not worth anything now",
            "บัตรกำนัลนี้ใช้ไม่ได้ในขณะนี้",
            "It is worth something from {0} to {1}.",
            "ใช้ได้ตั้งแต่ {0} ถึง {1}"),
    VOUCHER_OF_ANOTHER(
            409,
            "The voucher is somebody else's",
            "บัตรกำนัลนี้เป็นของผู้อื่น",
            "It was given to one customer, and only that customer redeems it.",
            "บัตรนี้มอบให้ลูกค้ารายหนึ่งและใช้ได้เฉพาะรายนั้น"),
    VOUCHER_ORDER_TOO_SMALL(
            409,
            "The order is too small",
            "ยอดสั่งซื้อน้อยเกินไป",
            "It is for orders of at least {0} {1}; {2} are missing.",
            "ใช้ได้กับยอดตั้งแต่ {0} {1} ขาดอีก {2}"),
    VOUCHER_OTHER_CURRENCY(
            409,
            "The voucher is in another currency",
            "บัตรกำนัลเป็นสกุลเงินอื่น",
            "It is not for {0}.",
            "ใช้กับ {0} ไม่ได้"),
    VOUCHER_USED_UP(
            409,
            "The voucher is used up",
            "บัตรกำนัลนี้ใช้ครบแล้ว",
            "It could be redeemed {0} times.",
            "ใช้ได้ {0} ครั้งและใช้ครบแล้ว"),
    VOUCHER_CUSTOMER_USED_UP(
            409,
            "The customer has redeemed it as often as it goes",
            "ลูกค้าใช้สิทธิ์ครบแล้ว",
            "A customer redeems vouchers of this offer {0} times.",
            "ลูกค้าหนึ่งรายใช้ข้อเสนอนี้ได้ {0} ครั้ง"),
    VOUCHER_CUSTOMER_NEEDED(
            400,
            "Say whose order it is",
            "โปรดระบุลูกค้า",
            "A customer redeems vouchers of this offer so and so often: name the customer.",
            "ข้อเสนอนี้จำกัดจำนวนครั้งต่อลูกค้า โปรดระบุลูกค้า"),
    OFFER_USED_UP(
            409,
            "The offer is used up",
            "ข้อเสนอนี้หมดแล้ว",
            "All its redemptions are taken.",
            "สิทธิ์ทั้งหมดของข้อเสนอนี้ถูกใช้ครบแล้ว"),
    REDEEMED_OTHERWISE(
            409,
            "The order has redeemed it otherwise",
            "รายการสั่งซื้อนี้ใช้บัตรแล้วด้วยข้อมูลอื่น",
            "This voucher is redeemed for this order already, with another total or customer.",
            "บัตรนี้ถูกใช้กับรายการสั่งซื้อนี้แล้วด้วยยอดหรือลูกค้าอื่น"),
    REDEMPTION_ENDED(
            409,
            "That does not go any more",
            "ทำรายการนี้ไม่ได้แล้ว",
            "The redemption is {0}.",
            "สถานะการใช้สิทธิ์คือ {0}");

    private final int status;
    private final Text title;
    private final Text detail;

    VoucherProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
        this.status = status;
        this.title = new Text(titleEn, titleTh);
        this.detail = new Text(detailEn, detailTh);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text detail() {
        return detail;
    }
}
