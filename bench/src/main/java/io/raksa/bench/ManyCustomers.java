package io.raksa.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Made-up customers, the same in every run, written straight into customer-service's tables: fifty given names, 2,500
 * surnames of two parts, every second one in English as well, each with a phone number.
 */
final class ManyCustomers {

    private static final List<String> GIVEN = words("""
            สมชาย สมหญิง สมศรี สมบัติ สมพงษ์ ประเสริฐ ประภา ประยูร วิชัย วิไล วิภา วีระ สุชาติ สุดา สุนีย์ สุรชัย สุภาพร อรุณ อารี อนุชา กมล
            กนกวรรณ กิตติ จันทร์เพ็ญ จิราพร ชัยวัฒน์ ชลธิชา ณัฐพล ณัฐธิดา ธนพล ธิดา นภา นพดล นิภา บุญมี บุญเลิศ ปราณี ปิยะ พรทิพย์ พิชัย
            พิมพ์ใจ ภาณุพงศ์ มานะ มานี มาลี รัตนา ลัดดา วรรณา ศิริพร ศักดิ์ชัย""");
    private static final List<String> GIVEN_ENGLISH = words("""
            Somchai Somying Somsri Sombat Sompong Prasert Prapa Prayoon Wichai Wilai Wipa Weera Suchart Suda Sunee Surachai Supaporn Arun Aree
            Anucha Kamon Kanokwan Kitti Chanpen Jiraporn Chaiwat Chonthicha Nattapon Natthida Thanapon Thida Napa Noppadon Nipa Boonmee
            Boonlert Pranee Piya Porntip Pichai Pimjai Panupong Mana Manee Malee Rattana Ladda Wanna Siriporn Sakchai""");
    private static final List<String> FRONT = words("""
            แสง ทอง ศรี บุญ วงศ์ รุ่ง จันทร์ เพชร พงษ์ ชัย สุข ใจ แก้ว มณี รัตน ธรรม เกียรติ พิพัฒน์ สิริ อุดม คง ดวง นาค พูน มั่ง ยิ่ง เรือง
            ล้ำ สว่าง หาญ อ่อน เอี่ยม กล้า ขำ งาม เจริญ โชติ ดี ตั้ง ถาวร เทพ นิล บาง ปาน ผ่อง พันธ์ เฟื่อง ภู่ ม่วง ร่ม""");
    private static final List<String> BACK = words("""
            ประเสริฐ สวัสดิ์ วัฒนา เจริญผล สกุล มงคล พานิช กุล ดำรง ไพศาล สมบูรณ์ ชูศรี นุกูล ศักดิ์ เลิศ สิทธิ์ วิจิตร วิเศษ รัศมี ประภา
            พิทักษ์ ภักดี โรจน์ ไทย กิจ การ กาญจน์ ขวัญ คำ จิต ฉาย ชาติ ญาติ เดช ถนอม ทรัพย์ ธนู นคร บุตร ปัญญา ผล เพ็ญ ฟ้า มาศ ยศ ลักษณ์ วรรณ
            สาร หงส์ อินทร์""");
    private static final List<String> FRONT_ENGLISH = words("""
            Saeng Thong Sri Boon Wong Rung Chan Phet Pong Chai Suk Jai Kaew Manee Rattana Tham Kiat Pipat Siri Udom Khong Duang Nak Poon Mang
            Ying Rueang Lam Sawang Han On Iam Kla Kham Ngam Charoen Chot Dee Tang Thaworn Thep Nin Bang Pan Phong Phan Fueang Phu Muang Rom""");
    private static final List<String> BACK_ENGLISH = words("""
            prasert sawat wattana charoenphon sakun mongkhon phanit kun damrong phaisan sombun chusri nukun sak lert sit wijit wiset ratsami
            prapha phithak phakdi rot thai kit kan kanchana khwan kham chit chai chat yat det thanom sap thanu nakhon but panya phon phen fa
            mat yot lak wan san hong in""");

    private ManyCustomers() {}

    /** Writes so many customers. */
    static void write(Connection connection, int customers) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into customer (id, version, kind, display_name, name_en, registered_at)
                    select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, 'PERSON',
                           (%1$s)[1 + g] || ' ' || (%2$s)[1 + f] || (%3$s)[1 + b],
                           case when n %% 2 = 0 then (%4$s)[1 + g] || ' ' || (%5$s)[1 + f] || (%6$s)[1 + b] end,
                           timestamptz '2024-01-01 05:00Z' + n * interval '1 minute'
                    from (select n, (n * 7919 %% 50)::int as g, (n / 50 * 104729 %% 50)::int as f, (n / 2500 * 15485863 %% 50)::int as b
                          from generate_series(0::bigint, %7$d) as n) as drawn""".formatted(
                            array(GIVEN),
                            array(FRONT),
                            array(BACK),
                            array(GIVEN_ENGLISH),
                            array(FRONT_ENGLISH),
                            array(BACK_ENGLISH),
                            customers - 1));
            statement.execute("""
                    insert into customer_identifier (type, system, normalized, value, customer_id, place)
                    select 'PHONE', '', '+668' || lpad(n::text, 8, '0'), '08' || lpad(n::text, 8, '0'),
                           ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0
                    from generate_series(0::bigint, %d) as n""".formatted(customers - 1));
            statement.execute("vacuum (analyze) customer");
            statement.execute("vacuum (analyze) customer_identifier");
        }
    }

    /** Gives so many customers their purchase days: none to six each, in the last 700 days. */
    static void buy(Connection connection, int customers) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into purchase_day (customer_id, day, currency, purchases, amount, first_at)
                    select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, day, 'THB', 1, 100 + (n * 31 + j * 177) %% 900,
                           day + time '05:00' at time zone 'UTC'
                    from generate_series(0::bigint, %d) as n
                    cross join lateral generate_series(1, n %% 7) as j
                    cross join lateral (select current_date - ((n * 7919 + j * 37) %% 700)::int as day) as bought
                    order by 1, 2""".formatted(customers - 1));
            statement.execute("vacuum (analyze) purchase_day");
        }
    }

    static String surname(RandomGenerator random) {
        return any(FRONT, random) + any(BACK, random);
    }

    static String name(RandomGenerator random) {
        return any(GIVEN, random) + " " + surname(random);
    }

    static String surnameInEnglish(RandomGenerator random) {
        return any(FRONT_ENGLISH, random) + any(BACK_ENGLISH, random);
    }

    /** A phone number as people write it. */
    static String phone(RandomGenerator random, int customers) {
        String digits = "%08d".formatted(random.nextInt(customers));
        return "08%s-%s-%s".formatted(digits.charAt(0), digits.substring(1, 4), digits.substring(4));
    }

    /** The text with one letter left out, not the first. */
    static String misspelt(String text, RandomGenerator random) {
        int left = random.nextInt(1, text.length());
        return text.substring(0, left) + text.substring(left + 1);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }

    private static String any(List<String> parts, RandomGenerator random) {
        return parts.get(random.nextInt(parts.size()));
    }

    private static String array(List<String> parts) {
        return "array['" + String.join("','", parts) + "']";
    }
}
