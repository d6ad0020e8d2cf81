-- What a newsroom says of its changes to an article; what was stored before has it in its body.
alter table article add column correction_notices varchar[] not null default '{}';
