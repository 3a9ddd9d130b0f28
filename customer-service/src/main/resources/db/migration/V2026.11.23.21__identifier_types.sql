-- How many identifiers of a type a customer may have, and which types are shown and used first.

create table identifier_type (
    type     text   primary key,
    version  bigint not null,
    -- The lower, the sooner it is shown and used.
    priority int    not null,
    most     int    not null check (most between 1 and 20),
    label_th text   not null,
    label_en text   not null
);

insert into identifier_type (type, version, priority, most, label_th, label_en) values
('PHONE', 1, 10, 5, 'โทรศัพท์', 'Phone'),
('LINE', 1, 20, 5, 'ไลน์', 'LINE'),
('EMAIL', 1, 30, 5, 'อีเมล', 'E-mail'),
('MEMBER_CARD', 1, 40, 5, 'บัตรสมาชิก', 'Member card'),
('EXTERNAL', 1, 50, 20, 'รหัสจากระบบอื่น', 'Id of another system');

-- Values that many share, such as the number of an office: they lead to nobody.
create table blocked_identifier (
    id         uuid        primary key,
    type       text        not null,
    system     text        not null,
    normalized text        not null,
    value      text        not null,
    reason     text        not null,
    blocked_at timestamptz not null,
    unique (type, system, normalized)
);
create index blocked_identifier_newest_first on blocked_identifier (blocked_at desc, id desc);
