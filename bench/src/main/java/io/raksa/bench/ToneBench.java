package io.raksa.bench;

import io.raksa.feedback.tone.core.LinearModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** Messages a second that one core hears the tone of, beside a plain list of words in the same run. */
final class ToneBench {

    private static final int MESSAGES = 20_000;

    private static final List<String> TEXTS = List.of(
            "อาหารอร่อยมาก พนักงานบริการดี ชอบมากค่ะ",
            "บริการแย่มาก รอนานสุดๆ ไม่มาอีกแล้ว โทรไปก็ไม่มีใครรับสาย เงินก็ยังไม่คืน",
            "ร้านเปิดกี่โมงครับ มีที่จอดรถไหม",
            "The staff were rude and the soup was cold",
            "สั่งของไปเมื่อวันจันทร์ ได้ของวันนี้ กล่องบุบแต่ของข้างในไม่เสียหาย ๕๕๕๕๕ ขอบคุณค่ะ 😍");

    private static final List<String> GOOD = List.of("ดี", "ชอบ", "อร่อย", "ขอบคุณ", "great", "good", "😍");
    private static final List<String> BAD = List.of("แย่", "นาน", "ไม่มา", "เสียหาย", "rude", "cold", "😡");

    private ToneBench() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        LinearModel model = model("tone.weights");
        out.printf("Java %s, one thread; messages of 33 to 84 characters%n", Runtime.version());
        for (int round = 0; round < 3; round++) {
            print(out, "a list of words", ToneBench::words);
            print(out, "the model", text -> LinearModel.likeliest(model.probabilities(text)));
            print(out, "the model with its phrases", text -> model.judge(text)
                    .phrases()
                    .size());
        }
    }

    private static void print(PrintStream out, String what, ToIntFunction<String> judge) {
        long started = System.nanoTime();
        int sum = 0;
        for (int i = 0; i < MESSAGES; i++) {
            sum += judge.applyAsInt(TEXTS.get(i % TEXTS.size()));
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        out.printf(
                "%-30s %,12.0f messages/s %8.1f microseconds each (%d)%n",
                what, MESSAGES / seconds, seconds / MESSAGES * 1e6, sum);
    }

    private static int words(String text) {
        long good = GOOD.stream().filter(text::contains).count();
        long bad = BAD.stream().filter(text::contains).count();
        return Long.compare(good, bad);
    }

    private static LinearModel model(String name) throws IOException {
        try (InputStream weights = LinearModel.class.getResourceAsStream("/io/raksa/feedback/tone/" + name)) {
            return LinearModel.read(Objects.requireNonNull(weights));
        }
    }
}
