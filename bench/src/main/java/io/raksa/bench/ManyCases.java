package io.raksa.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Made-up cases straight into the database of feedback-service: a sentence in Thai or English with a common word, a less common one and a
 * number; half of them open, spread over forty branches and eight teams.
 */
final class ManyCases {

    private ManyCases() {}

    static void write(Connection database, int cases) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set statement_timeout = 0");
            for (String each : statements(cases).split(";", -1)) {
                statement.execute(each);
            }
        }
    }

    private static String statements(int cases) {
        return """
            create temporary table said as
            select number, uuidv7(interval '1 second' * (number - %1$d)) as feedback_id, uuidv7(interval '1 second' * (number - %1$d)) as complaint_id,
                   case when number %% 5 < 4
                   then 'เรื่อง' || (array['อาหาร','พนักงาน','ห้องพัก','การจัดส่ง','ใบเสร็จ'])[number %% 5 + 1] || 'ของสาขานี้' ||
                        (array['ช้ามาก','ไม่สุภาพเลย','สกปรก','ผิดรายการ','เสียหาย','แพงเกินไป','รอนานมาก','ไม่ตรงปก'])[number / 5 %% 8 + 1] ||
                        'ขอให้ตรวจสอบหมายเลข' || number || 'และติดต่อกลับภายในวัน' || (array['จันทร์','อังคาร','พุธ','พฤหัสบดี','ศุกร์'])[number / 40 %% 5 + 1] ||
                        case when number %% 1009 = 0 then 'เพราะลูกค้าแพ้ถั่วลิสง' else '' end
                   else 'The ' || (array['waiter','parcel','room','invoice'])[number / 5 %% 4 + 1] || ' of order ' || number || ' was ' ||
                        (array['late','rude','broken','dirty','missing'])[number / 20 %% 5 + 1] || ' again, please call me back'
                   end as text
            from generate_series(1, %1$d) as number;
            insert into feedback (id, kind, channel, text, category, branch, source, external_id, received_at, received_by, complaint_id)
            select feedback_id, 'COMPLAINT', 'PARTNER', text, 'OTHER', 'branch-' || number %% 40, 'bench', number::text,
                   now() - interval '1 second' * (%1$d - number), 'bench', complaint_id
            from said;
            insert into complaint (id, version, state, feedback_id, category, severity, opened_at, team, due_at)
            select complaint_id, 1, case when number %% 2 = 0 then 'RECEIVED' else 'CLOSED' end, feedback_id, 'OTHER', 'MEDIUM',
                   now() - interval '1 second' * (%1$d - number), 'team-' || number %% 8,
                   case when number %% 2 = 0 then now() + interval '1 second' * (number %% 100000) end
            from said;
            insert into case_words select complaint_id, case_key(text) from said order by complaint_id;
            drop table said;
            vacuum analyze feedback;
            vacuum analyze complaint;
            vacuum analyze case_words
            """.formatted(cases);
    }
}
