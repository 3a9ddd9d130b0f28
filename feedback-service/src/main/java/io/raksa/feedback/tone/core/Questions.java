package io.raksa.feedback.tone.core;

/** Words that ask, by how near to the end they stand: Thai asks at the end of what it says. */
final class Questions {

    private static final String[] WORDS = {
        "?", "ไหม", "มั้ย", "มัย", "ไม๊", "ปะ", "ป่ะ", "ป่าว", "เปล่า", "หรอ", "เหรอ", "หรือ", "ยังไง", "อย่างไร",
        "อะไร", "ไร", "เท่าไ", "กี่", "ไหน", "ทำไม", "เมื่อไ", "ใคร", "ใช่"
    };

    /** Up to so many characters from the end a word is at the place 0, 1, 2. */
    private static final int[] PLACES = {12, 30, 60};

    private static final int NOWHERE = 9;
    private static final int MANY = 3;

    private Questions() {}

    static void each(PlainText plain, int length, Features.Listener listener) {
        String text = plain.toString();
        int number = 0;
        int last = -1;
        for (int word = 0; word < WORDS.length; word++) {
            int at = text.lastIndexOf(WORDS[word]);
            if (at >= 0) {
                int end = at + WORDS[word].length();
                listener.feature(Kind.QUESTION_BY_PLACE.of(word, Math.min(2, place(text, at))), at, end);
                listener.feature(Kind.QUESTION_BY_LENGTH.of(word, length), at, end);
                last = Math.max(last, at);
                number++;
            }
        }
        int place = last < 0 ? NOWHERE : place(text, last);
        listener.feature(Kind.LAST_QUESTION_BY_NUMBER.of(place, Math.min(MANY, number)), 0, 0);
        listener.feature(Kind.LAST_QUESTION_BY_LENGTH.of(place, length), 0, 0);
    }

    private static int place(String text, int position) {
        int place = 0;
        while (place < PLACES.length && text.length() - position >= PLACES[place]) {
            place++;
        }
        return place;
    }
}
