package io.raksa.local.demo;

import java.util.List;

/**
 * The made-up customer of one run. The same number is always the same person.
 *
 * @param number from 1
 */
record Visitor(int number) {

    private record Name(String thai, String latin) {}

    private static final List<Name> FIRST_NAMES = List.of(
            new Name("มาลี", "Malee"),
            new Name("สมชาย", "Somchai"),
            new Name("กานดา", "Kanda"),
            new Name("ประเสริฐ", "Prasert"),
            new Name("น้ำฝน", "Namfon"),
            new Name("ธนากร", "Thanakorn"),
            new Name("พิมพ์ชนก", "Pimchanok"),
            new Name("วิชัย", "Wichai"),
            new Name("ศิริพร", "Siriporn"),
            new Name("อนันต์", "Anan"),
            new Name("จันทร์เพ็ญ", "Chanphen"));

    private static final List<Name> LAST_NAMES = List.of(
            new Name("ศรีสุข", "Srisuk"),
            new Name("ใจดี", "Jaidee"),
            new Name("ทองคำ", "Thongkham"),
            new Name("บุญมา", "Boonma"),
            new Name("แสงจันทร์", "Saengchan"),
            new Name("พงษ์ไพร", "Phongphrai"),
            new Name("รัตนากร", "Rattanakorn"));

    String thaiName() {
        return "คุณ" + first().thai() + " " + last().thai();
    }

    String latinName() {
        return first().latin() + " " + last().latin();
    }

    String phone() {
        return String.format("08%d-555-%04d", number / 10_000 % 10, number % 10_000);
    }

    /** By what the shop knows them. */
    String shopId() {
        return String.format("visitor-%04d", number);
    }

    /** Told apart from all other things of this visitor by a word of the story. */
    String reference(String what) {
        return shopId() + "-" + what;
    }

    private Name first() {
        return FIRST_NAMES.get((number - 1) % FIRST_NAMES.size());
    }

    private Name last() {
        return LAST_NAMES.get((number - 1) % LAST_NAMES.size());
    }
}
