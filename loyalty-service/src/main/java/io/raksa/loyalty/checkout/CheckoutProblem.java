package io.raksa.loyalty.checkout;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about checkouts. */
enum CheckoutProblem implements ProblemKind {
    CHECKOUT_CURRENCIES_DIFFER(
            400,
            "The cart has more than one currency",
            "ตะกร้ามีมากกว่าหนึ่งสกุลเงิน",
            "All prices are in one currency; here it is {0}.",
            "ราคาทั้งหมดต้องเป็นสกุลเงินเดียวกัน ในที่นี้คือ {0}"),
    CHECKOUT_LINE_TWICE(
            400,
            "Two lines have the same name",
            "มีรายการชื่อซ้ำกัน",
            "Each line has a name of its own.",
            "แต่ละรายการต้องมีชื่อไม่ซ้ำกัน"),
    CHECKOUT_PRICE_UNFIT(
            400,
            "The price is out of range",
            "ราคาอยู่นอกช่วงที่รับได้",
            "Prices are 0 or more, and a cart costs ten million million at most.",
            "ราคาต้องเป็น 0 ขึ้นไป และยอดรวมต้องไม่เกินสิบล้านล้าน"),
    CHECKOUT_AT_UNFIT(
            400,
            "Another time is only for trying",
            "ระบุเวลาอื่นได้เฉพาะการทดลอง",
            "at goes only with dry=true, and is not in the past.",
            "at ใช้ได้เฉพาะกับ dry=true และต้องไม่เป็นอดีต"),
    CHECKOUT_OFFER_TWICE(
            409,
            "Two vouchers of one offer",
            "ใช้บัตรกำนัลของข้อเสนอเดียวกันสองใบ",
            "An order takes one voucher of each offer.",
            "แต่ละคำสั่งซื้อใช้บัตรกำนัลของข้อเสนอหนึ่งได้ใบเดียว"),
    CHECKOUT_CUSTOMER_UNKNOWN(
            409,
            "The customer is not known",
            "ไม่รู้จักลูกค้ารายนี้",
            "customer-service has not told of this customer, or not yet.",
            "ระบบลูกค้ายังไม่ได้แจ้งข้อมูลลูกค้ารายนี้"),
    POINTS_NEED_A_MEMBER(
            409,
            "Only members pay with points",
            "ใช้แต้มได้เฉพาะสมาชิก",
            "The order names no member of the programme.",
            "คำสั่งซื้อนี้ไม่ได้ระบุสมาชิก"),
    POINTS_WORTH_NOTHING(
            409,
            "Points do not pay in this currency",
            "แต้มใช้ชำระในสกุลเงินนี้ไม่ได้",
            "No rate is in force for {0}.",
            "ยังไม่ได้กำหนดอัตราสำหรับ {0}"),
    POINTS_NOT_IN_STEPS(
            409,
            "Not a multiple of the step",
            "จำนวนแต้มไม่ตรงตามขั้น",
            "Points are used in multiples of {0}.",
            "ใช้แต้มได้ครั้งละทวีคูณของ {0}"),
    POINTS_ABOVE_SHARE(
            409,
            "Points cannot pay that much",
            "ใช้แต้มเกินสัดส่วนที่กำหนด",
            "At most {0} points may pay for this order; {1} are there.",
            "คำสั่งซื้อนี้ใช้แต้มได้ไม่เกิน {0} แต้ม มีอยู่ {1} แต้ม"),
    CHECKOUT_PAYABLE_CHANGED(
            409,
            "It costs something else by now",
            "ยอดที่ต้องชำระเปลี่ยนไปแล้ว",
            "It comes to {0} {1}; nothing was done.",
            "ยอดที่ต้องชำระคือ {0} {1} ยังไม่มีการดำเนินการใด ๆ"),
    CHECKOUT_OTHERWISE(
            409,
            "The order was checked out otherwise",
            "คำสั่งซื้อนี้ชำระไปแล้วด้วยข้อมูลอื่น",
            "There is a confirmed checkout of this order with other content; take another reference, or reopen it.",
            "คำสั่งซื้อนี้ยืนยันแล้วด้วยข้อมูลที่ต่างกัน โปรดใช้เลขอ้างอิงอื่น หรือเปิดรายการเดิมใหม่"),
    CHECKOUT_BUSY(
            409,
            "Too many want the same at this moment",
            "มีผู้ใช้สิทธิ์เดียวกันพร้อมกันมากเกินไป",
            "A budget of a promotion ran out while you asked, several times over; ask again.",
            "สิทธิ์ของโปรโมชันถูกใช้หมดระหว่างดำเนินการหลายครั้ง โปรดลองอีกครั้ง"),
    CHECKOUT_STATE_UNFIT(
            409, "The checkout stands elsewhere", "สถานะรายการไม่ตรงกับที่ขอ", "It is {0}.", "ขณะนี้เป็น {0}"),
    CHECKOUT_LINE_UNKNOWN(
            409, "There is no such line", "ไม่มีรายการนี้", "The cart had no line {0}.", "ตะกร้าไม่มีรายการ {0}"),
    CHECKOUT_LINE_USED_UP(
            409,
            "More than is left",
            "จำนวนที่คืนเกินกว่าที่เหลือ",
            "Of line {0} {1} are left.",
            "รายการ {0} เหลือ {1}"),
    CHECKOUT_RETURN_OTHERWISE(
            409,
            "The return was told otherwise",
            "การคืนนี้แจ้งไว้ต่างจากเดิม",
            "There is a return with this reference and other lines.",
            "มีการคืนด้วยเลขอ้างอิงนี้แล้วแต่รายการต่างกัน"),
    SPEND_RATE_TOO_EARLY(
            400,
            "The rate would hold in the past",
            "อัตรานี้มีผลย้อนหลังไม่ได้",
            "It holds from now on, or from a later instant.",
            "อัตรามีผลตั้งแต่ขณะนี้หรือหลังจากนี้เท่านั้น"),
    SPEND_RATE_UNFIT(
            400,
            "The rate does not fit",
            "อัตราไม่ถูกต้อง",
            "The amount is above 0, in the currency of the address.",
            "จำนวนเงินต้องมากกว่า 0 และเป็นสกุลเงินเดียวกับที่ระบุในที่อยู่");

    private final int status;
    private final Text title;
    private final Text detail;

    CheckoutProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
