package io.raksa.loyalty.promotion;

import io.raksa.platform.problem.Text;
import io.raksa.platform.rule.FactType;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What conditions of promotions may ask: of the cart and its buyer, or of a line. */
enum Fact {
    TOTAL(Of.CART, "total", FactType.NUMBER, "What the cart costs, before anything goes off.", "ยอดรวมก่อนหักส่วนลด"),
    UNITS(Of.CART, "units", FactType.INTEGER, "How many units are in it.", "จำนวนชิ้นทั้งหมด"),
    SKUS(Of.CART, "skus", FactType.TEXTS, "What is in it.", "รหัสสินค้าในตะกร้า"),
    CATEGORIES(Of.CART, "categories", FactType.TEXTS, "What kinds of things are in it.", "หมวดสินค้าในตะกร้า"),
    STORE(Of.CART, "store", FactType.TEXT, "Where it is bought; absent where nobody says.", "สาขาที่ซื้อ"),
    CHANNEL(Of.CART, "channel", FactType.TEXT, "By which channel; absent where nobody says.", "ช่องทางที่ซื้อ"),
    CODES(Of.CART, "codes", FactType.TEXTS, "Words that the customer said.", "โค้ดที่ลูกค้าบอก"),
    CONTEXT(
            Of.CART,
            "context",
            FactType.TEXTS,
            "What the caller tells besides, as key:value (birthday:today).",
            "ข้อมูลเพิ่มเติมจากผู้เรียก ในรูป key:value (birthday:today)"),
    DAY(Of.CART, "day", FactType.DAY, "The day, in the business's time zone.", "วันที่ตามเขตเวลาของกิจการ"),
    MONTH(Of.CART, "month", FactType.INTEGER, "The month, 1 to 12.", "เดือน 1 ถึง 12"),
    WEEKDAY(Of.CART, "weekday", FactType.INTEGER, "Monday is 1, Sunday 7.", "วันจันทร์คือ 1 วันอาทิตย์คือ 7"),
    HOUR(Of.CART, "hour", FactType.INTEGER, "The hour, 0 to 23.", "ชั่วโมง 0 ถึง 23"),
    MEMBER(Of.CART, "member", FactType.BOOLEAN, "Whether the customer is a member.", "เป็นสมาชิกหรือไม่"),
    MEMBER_DAYS(
            Of.CART,
            "memberDays",
            FactType.INTEGER,
            "Since how many days; absent for who is none.",
            "เป็นสมาชิกมาแล้วกี่วัน ไม่มีค่าหากไม่ใช่สมาชิก"),
    TIER(Of.CART, "tier", FactType.TEXT, "The tier's code; absent for who is in none.", "รหัสระดับสมาชิก"),
    POINTS(Of.CART, "points", FactType.INTEGER, "The points there are to spend.", "แต้มที่ใช้ได้"),
    STAGE(
            Of.CART,
            "stage",
            FactType.TEXT,
            "FIRST_VISIT, REPEAT, GROWING or ADVOCATE; absent before the first purchase.",
            "ขั้นความสัมพันธ์: FIRST_VISIT, REPEAT, GROWING หรือ ADVOCATE"),
    SKU(Of.LINE, "sku", FactType.TEXT, "What it is.", "รหัสสินค้า"),
    CATEGORY(Of.LINE, "category", FactType.TEXT, "What kind of thing; absent where nobody says.", "หมวดสินค้า"),
    PRICE(Of.LINE, "price", FactType.NUMBER, "The price of one.", "ราคาต่อชิ้น"),
    QUANTITY(Of.LINE, "quantity", FactType.INTEGER, "How many.", "จำนวน");

    /** Of what it is. */
    enum Of {
        /** The cart and its buyer: what the condition asks. */
        CART,
        /** One line: what the choice of items asks. */
        LINE
    }

    private final Of of;
    private final String variable;
    private final FactType type;
    private final Text description;

    Fact(Of of, String variable, FactType type, String en, String th) {
        this.of = of;
        this.variable = variable;
        this.type = type;
        this.description = new Text(en, th);
    }

    static Map<String, FactType> types(Of of) {
        return Stream.of(values()).filter(fact -> fact.of == of).collect(Collectors.toMap(Fact::variable, Fact::type));
    }

    Of of() {
        return of;
    }

    String variable() {
        return variable;
    }

    FactType type() {
        return type;
    }

    Text description() {
        return description;
    }
}
