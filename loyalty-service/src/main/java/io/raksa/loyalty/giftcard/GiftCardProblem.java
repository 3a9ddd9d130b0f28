package io.raksa.loyalty.giftcard;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about gift cards. */
enum GiftCardProblem implements ProblemKind {
    GIFT_CARD_AMOUNT_NOT_POSITIVE(
            400,
            "The amount is not above 0",
            "จำนวนเงินต้องมากกว่า 0",
            "An amount is above 0.",
            "จำนวนเงินต้องมากกว่า 0"),
    GIFT_CARD_TERMS_UNFIT(
            400,
            "The terms do not fit",
            "เงื่อนไขไม่ถูกต้อง",
            "The most value is above 0 and in the currency of the terms.",
            "มูลค่าสูงสุดต้องมากกว่า 0 และเป็นสกุลเงินของเงื่อนไข"),
    GIFT_CARD_TERMS_TOO_EARLY(
            400,
            "That is past already",
            "เวลานั้นผ่านไปแล้ว",
            "Terms hold from now on or later.",
            "เงื่อนไขมีผลตั้งแต่ปัจจุบันหรือในอนาคตเท่านั้น"),
    GIFT_CARD_VALIDITY_TOO_SHORT(
            400,
            "The law asks for longer",
            "อายุบัตรสั้นกว่าที่กฎหมายกำหนด",
            "Cards live {0} months at least where the law ({1}) holds.",
            "ตามกฎหมาย ({1}) บัตรต้องมีอายุอย่างน้อย {0} เดือน"),
    GIFT_CARD_WORTH_TOO_MUCH(
            409,
            "That is more than a card may be worth",
            "มูลค่าเกินกว่าที่บัตรมีได้",
            "A card is worth {0} {1} at most.",
            "บัตรหนึ่งใบมีมูลค่าไม่เกิน {0} {1}"),
    GIFT_CARD_NOT_SOLD(
            409,
            "No cards are sold in this currency",
            "ไม่มีการขายบัตรของขวัญในสกุลเงินนี้",
            "The programme {0} has no terms for cards in {1}.",
            "โปรแกรม {0} ไม่มีเงื่อนไขบัตรของขวัญสกุลเงิน {1}"),
    GIFT_CARD_ISSUED_OTHERWISE(
            409,
            "Under this reference other cards were issued",
            "เลขอ้างอิงนี้ใช้ออกบัตรอื่นแล้ว",
            "The number of cards or their value was another one.",
            "จำนวนบัตรหรือมูลค่าไม่ตรงกับครั้งก่อน"),
    GIFT_CARD_UNKNOWN(
            404, "There is no such card", "ไม่พบบัตรนี้", "Nobody was given this code.", "ไม่มีการออกรหัสนี้"),
    GIFT_CARD_MISTYPED(
            404,
            "The code is not typed right",
            "รหัสพิมพ์ไม่ถูกต้อง",
            "It has twenty characters, and its check character does not fit: look at it again.",
            "รหัสมี 20 ตัวและอักขระตรวจสอบไม่ตรงกัน โปรดตรวจสอบอีกครั้ง"),
    GIFT_CARD_WRONG_TOO_OFTEN(
            429,
            "Too many wrong codes",
            "ใส่รหัสผิดหลายครั้งเกินไป",
            "{0} codes that are nobody's came from you; try again at {1}.",
            "คุณใส่รหัสที่ไม่มีอยู่ {0} ครั้ง โปรดลองใหม่เวลา {1}"),
    GIFT_CARD_NOT_ACTIVE(
            409,
            "The card is not activated",
            "บัตรยังไม่เปิดใช้งาน",
            "It was not sold yet, and is worth nothing until it is activated.",
            "บัตรยังไม่ได้ขายและใช้ไม่ได้จนกว่าจะเปิดใช้งาน"),
    GIFT_CARD_BLOCKED(
            409,
            "The card is blocked",
            "บัตรถูกระงับ",
            "It was lost or stolen; its owner gets another code.",
            "บัตรสูญหายหรือถูกขโมย เจ้าของจะได้รับรหัสใหม่"),
    GIFT_CARD_REPLACED(
            409,
            "The code was replaced",
            "รหัสนี้ถูกแทนที่แล้ว",
            "Another code opens this card now.",
            "บัตรนี้ใช้รหัสใหม่แล้ว"),
    GIFT_CARD_ENDED(
            409,
            "The card's time is over",
            "บัตรหมดอายุแล้ว",
            "It ended at {0}; nothing is paid with it or put onto it any more.",
            "บัตรหมดอายุเมื่อ {0} จึงใช้จ่ายหรือคืนเงินเข้าบัตรไม่ได้"),
    GIFT_CARD_OF_ANOTHER(
            409,
            "Somebody else keeps the card",
            "บัตรนี้อยู่ในบัญชีของผู้อื่น",
            "It is in another customer's account.",
            "บัตรนี้อยู่ในบัญชีของลูกค้ารายอื่น"),
    GIFT_CARD_OTHER_CURRENCY(
            409, "The card is in another currency", "บัตรเป็นสกุลเงินอื่น", "It is in {0}.", "บัตรเป็นสกุลเงิน {0}"),
    GIFT_CARD_NOT_ENOUGH(
            409,
            "There is not enough on the card",
            "ยอดเงินในบัตรไม่พอ",
            "There are {0} {1}; {2} are missing.",
            "มี {0} {1} ขาดอีก {2}"),
    GIFT_CARD_USED_OTHERWISE(
            409,
            "The order has used the card otherwise",
            "รายการสั่งซื้อนี้ใช้บัตรแล้วด้วยข้อมูลอื่น",
            "This card is used for this reference already, with another amount or in another way.",
            "บัตรนี้ถูกใช้กับเลขอ้างอิงนี้แล้วด้วยจำนวนเงินหรือวิธีอื่น"),
    GIFT_CARD_USE_ENDED(
            409,
            "That does not go any more",
            "ทำรายการนี้ไม่ได้แล้ว",
            "The use is {0}; what is asked for anew has another reference.",
            "สถานะการใช้บัตรคือ {0} หากทำรายการใหม่โปรดใช้เลขอ้างอิงใหม่"),
    GIFT_CARD_CAPTURES_MORE_THAN_HELD(
            409, "That is more than was set aside", "เกินจำนวนที่กันไว้", "{0} {1} are set aside.", "กันไว้ {0} {1}"),
    GIFT_CARD_REFUNDS_MORE_THAN_USED(
            409,
            "That is more than was paid",
            "เกินจำนวนที่ชำระด้วยบัตร",
            "{0} {1} of what was paid did not go back yet.",
            "ยังคืนได้อีก {0} {1}"),
    GIFT_CARD_REFUNDED_OTHERWISE(
            409,
            "The return was put back otherwise",
            "รายการคืนนี้คืนเงินแล้วด้วยจำนวนอื่น",
            "Under this reference another amount went back.",
            "เลขอ้างอิงนี้คืนเงินไปแล้วด้วยจำนวนอื่น");

    private final int status;
    private final Text title;
    private final Text detail;

    GiftCardProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
