-- When a broker lost its log, offsets come again with other messages: what is at fault then is another letter.
alter table dead_letter drop constraint dead_letter_consumer_topic_partition_offset_key;
create unique index dead_letter_once
    on dead_letter (consumer, topic, partition, "offset", md5(cast(headers as text)), md5(coalesce(payload, '')));
