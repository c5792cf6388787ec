-- What the feed itself calls missed is told where the court wants that.
alter table docket_change drop constraint docket_change_kind_check;
alter table docket_change add check
  (kind in ('HEARING_SET', 'MOVED', 'RELOCATED', 'CANCELLED', 'CLOSED', 'UNSEEN', 'MISSED'));
