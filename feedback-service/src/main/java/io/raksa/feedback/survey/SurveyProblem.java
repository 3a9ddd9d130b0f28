package io.raksa.feedback.survey;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum SurveyProblem implements ProblemKind {
    ALREADY_ANSWERED(
            409,
            "These questions are answered already",
            "แบบสอบถามนี้ตอบแล้ว",
            "Each invitation can be answered once. Thank you for your answer.",
            "แบบสอบถามแต่ละฉบับตอบได้หนึ่งครั้ง ขอบคุณสำหรับคำตอบของคุณ"),
    ANSWER_UNFIT(
            400,
            "The answer does not fit the questions",
            "คำตอบไม่ตรงกับคำถาม",
            "Give a mark for each question that is asked, and for no other.",
            "โปรดให้คะแนนทุกคำถามที่ถาม และไม่ให้คะแนนคำถามอื่น"),
    SURVEY_CLOSED(
            409,
            "It cannot be answered any more",
            "ตอบแบบสอบถามนี้ไม่ได้แล้ว",
            "It is {0}.",
            "แบบสอบถามนี้อยู่ในสถานะ {0}"),
    SURVEY_QUESTIONS_UNFIT(
            400,
            "These questions do not fit the occasion",
            "คำถามไม่เหมาะกับโอกาสนี้",
            "Ask each question once; after a resolution OUTCOME, PROCESS and TREATMENT among them, after a purchase none of these.",
            "แต่ละคำถามถามได้ครั้งเดียว หลังแก้ไขเรื่องร้องเรียนต้องมี OUTCOME, PROCESS และ TREATMENT ส่วนหลังการซื้อต้องไม่มี"),
    SURVEY_EXPIRED(
            410,
            "The time to answer is over",
            "หมดเวลาตอบแบบสอบถามแล้ว",
            "These questions could be answered until {0}.",
            "แบบสอบถามนี้ตอบได้ถึง {0}");

    private final int status;
    private final Text title;
    private final Text detail;

    SurveyProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
