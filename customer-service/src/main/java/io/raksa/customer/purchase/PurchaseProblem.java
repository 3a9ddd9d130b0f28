package io.raksa.customer.purchase;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum PurchaseProblem implements ProblemKind {
    BUYER_BLOCKED(
            409,
            "The buyer cannot be known by this",
            "ระบุตัวผู้ซื้อด้วยค่านี้ไม่ได้",
            "Many share this identifier, so it leads to nobody. Name the buyer by another one.",
            "มีผู้ใช้ตัวระบุนี้ร่วมกันหลายคน จึงไม่นำไปสู่ลูกค้ารายใด โปรดระบุผู้ซื้อด้วยค่าอื่น"),
    BUYER_SUPPRESSED(
            409,
            "The buyer may not be kept",
            "ไม่อนุญาตให้จัดเก็บข้อมูลผู้ซื้อ",
            "The person known by this identifier was erased at their own wish.",
            "เจ้าของตัวระบุนี้ได้ขอลบข้อมูลส่วนบุคคลแล้ว"),
    CUSTOMER_NOT_NAMED_ONCE(
            400,
            "Who bought is not clear",
            "ระบุผู้ซื้อไม่ชัดเจน",
            "Name the buyer once: by customerId or by customer.",
            "โปรดระบุผู้ซื้อเพียงทางเดียว: customerId หรือ customer"),
    CUSTOMER_UNKNOWN(
            409, "The customer is not known", "ไม่พบลูกค้า", "No customer has this id.", "ไม่มีลูกค้าที่มีรหัสนี้"),
    LINE_CURRENCY_DIFFERS(
            400,
            "A line is in another currency",
            "สกุลเงินของรายการไม่ตรงกัน",
            "The lines of a purchase are in the currency of its total, {0}.",
            "รายการในการซื้อต้องใช้สกุลเงินเดียวกับยอดรวม คือ {0}"),
    PURCHASE_DIFFERS(
            409,
            "The purchase is known, but different",
            "มีการซื้อนี้แล้ว แต่ข้อมูลต่างกัน",
            "A purchase with this source and externalId was recorded with other content; it stays as it was.",
            "มีการซื้อที่มี source และ externalId นี้แล้วแต่เนื้อหาต่างกัน ข้อมูลเดิมยังคงอยู่"),
    PURCHASE_TIME_IMPLAUSIBLE(
            400,
            "The time of the purchase cannot be",
            "เวลาที่ซื้อเป็นไปไม่ได้",
            "A purchase happened after 1900 and at most five minutes from now, for clocks that are not quite right.",
            "เวลาที่ซื้อต้องอยู่หลังปี 1900 และไม่เกินห้านาทีจากขณะนี้"),
    RETURN_DIFFERS(
            409,
            "The return is known, but different",
            "มีการคืนนี้แล้ว แต่ข้อมูลต่างกัน",
            "A return with this source and externalId was recorded with other content; it stays as it was.",
            "มีการคืนที่มี source และ externalId นี้แล้วแต่เนื้อหาต่างกัน ข้อมูลเดิมยังคงอยู่"),
    RETURN_EXCEEDS_PURCHASE(
            409,
            "More is given back than is left",
            "คืนเกินกว่าที่เหลือจากการซื้อ",
            "Of the purchase {0} {1} are left, and of each line what was not given back before.",
            "การซื้อนี้เหลือ {0} {1} และแต่ละรายการเหลือเท่าที่ยังไม่ได้คืน"),
    RETURN_LINES_UNCLEAR(
            400,
            "Which lines are given back is not clear",
            "รายการที่คืนไม่ชัดเจน",
            "Lines are named once each, and only together with an amount.",
            "ระบุแต่ละรายการเพียงครั้งเดียว และต้องระบุ amount ด้วย"),
    RETURN_TIME_IMPLAUSIBLE(
            400,
            "The time of the return cannot be",
            "เวลาที่คืนเป็นไปไม่ได้",
            "A return happens after its purchase and at most five minutes from now, for clocks that are not quite right.",
            "เวลาที่คืนต้องอยู่หลังการซื้อ และไม่เกินห้านาทีจากขณะนี้"),
    SOURCE_NOT_YOURS(
            403,
            "The source is not yours",
            "source นี้ไม่ใช่ของคุณ",
            "As a partner you record purchases and returns only under your own name, {0}.",
            "คู่ค้าบันทึกการซื้อและการคืนได้เฉพาะในชื่อของตนเอง คือ {0}"),
    TOTAL_NEGATIVE(
            400,
            "The amount is negative",
            "ยอดติดลบ",
            "Totals, costs and what is paid back are zero or more; what is given back is no purchase, but a return of one.",
            "ยอดรวม ต้นทุน และยอดที่คืนต้องไม่ติดลบ การคืนสินค้าไม่ใช่การซื้อ ให้บันทึกเป็นการคืนของการซื้อ");

    private final int status;
    private final Text title;
    private final Text detail;

    PurchaseProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
