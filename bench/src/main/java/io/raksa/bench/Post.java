package io.raksa.bench;

import java.util.Map;

/**
 * A made-up post, the same in every run: every second one a complaint, in Thai or English, about one of forty branches.
 *
 * @param number from 0; its business key
 */
record Post(int number) {

    private static final String[] SAID = {
        "รออาหารสี่สิบนาที พนักงานไม่สนใจเลย โต๊ะ %d",
        "The room of booking %d was not cleaned and nobody came when we called",
        "พนักงานสาขานี้บริการดีมาก ประทับใจมาก ใบเสร็จเลขที่ %d",
        "สินค้าที่ส่งมาแตก ขอเปลี่ยนใหม่ คำสั่งซื้อ %d",
        "Please put the menu of day %d on the web site earlier",
        "แอปค้างตอนจ่ายเงิน ตัดเงินสองครั้ง รายการ %d"
    };
    private static final String[] CATEGORIES = {"BASIC_SERVICE_MISSING", "SLOW", "CORE_SERVICE_WRONG"};

    Map<String, Object> message() {
        boolean complaint = number % 2 == 0;
        return Map.of(
                "kind",
                complaint ? "COMPLAINT" : "SUGGESTION",
                "channel",
                "PARTNER",
                "text",
                SAID[number % SAID.length].formatted(number),
                "category",
                CATEGORIES[number % CATEGORIES.length],
                "branch",
                "branch-" + number % 40,
                "source",
                Purchase.SHOP,
                "externalId",
                "post-" + number);
    }
}
