create table painted_board (
    job_id uuid   not null,
    board  bigint not null
);
grant select, insert on painted_board to ${app};
