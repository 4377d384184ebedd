-- A tie: asked once more (the second round follows the first), or decided by the chair with a reason. A member who may can
-- name another member to decide for them in one round.
alter table round
    add column follows    uuid unique references round,
    add column casting_by uuid;
alter table round_words add column casting_reason text;
alter table round_seat add column proxy uuid;
create index round_seat_proxy on round_seat (proxy) where proxy is not null;

drop index round_one_at_a_time;
create unique index round_one_at_a_time on round (reference) where state in ('PREPARED', 'OPEN', 'INQUORATE', 'TIED');
