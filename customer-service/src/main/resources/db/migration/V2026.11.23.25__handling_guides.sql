-- How to treat customers of each kind (C7), and which kind a customer is.

create table handling_guide (
    code      text    primary key,
    version   bigint  not null,
    name_th   text    not null,
    name_en   text    not null,
    advice_th text    not null,
    advice_en text    not null,
    retired   boolean not null
);

insert into handling_guide (code, version, name_th, name_en, advice_th, advice_en, retired) values
('DECIDES_SLOWLY', 1, 'ตัดสินใจช้า', 'Decides slowly',
 'ใจเย็น อธิบายให้ครบ ให้เวลาเปรียบเทียบ ไม่เร่งรัด', 'Have patience and explain; give time to compare, and do not press.', false),
('DECIDES_FAST', 1, 'ตัดสินใจเร็ว', 'Decides fast',
 'เตรียมพร้อม จับจังหวะ ตอบสั้นตรงประเด็น และลงมือทันที', 'Be ready and read the moment; answer briefly and act at once.', false),
('SAYS_LITTLE', 1, 'พูดน้อย', 'Says little',
 'ถามคำถามที่ตอบง่าย สังเกตสีหน้าท่าทาง และทวนความต้องการให้แน่ใจ', 'Ask what is easy to answer, watch face and bearing, and repeat what you understood.', false),
('TALKS_MUCH', 1, 'ช่างพูด', 'Talks much',
 'รับฟังด้วยความสนใจ แล้วค่อย ๆ นำกลับเข้าเรื่อง', 'Listen with interest, then lead back to the matter gently.', false),
('WANTS_PROOF', 1, 'ต้องการหลักฐาน', 'Wants proof',
 'ให้ข้อมูล ตัวเลข และเอกสารที่ตรวจสอบได้ ไม่กล่าวเกินจริง', 'Give facts, figures and papers that can be checked; never exaggerate.', false),
('EASILY_UPSET', 1, 'หงุดหงิดง่าย', 'Easily upset',
 'สงบ ไม่โต้เถียง ขอโทษก่อน แล้วบอกสิ่งที่จะทำให้', 'Stay calm and do not argue; apologise first, then say what you will do.', false);

create table customer_handling (
    customer_id uuid        primary key references customer (id),
    version     bigint      not null,
    guide       text        not null references handling_guide (code),
    assigned_at timestamptz not null
);
