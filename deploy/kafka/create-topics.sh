#!/usr/bin/env bash
# Creates the topics of topics.txt where they are missing.
set -euo pipefail

grep -v '^#' /entente/topics.txt | while read -r topic partitions retention; do
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" \
    --command-config /entente/administrator.properties --create --if-not-exists \
    --topic "$topic" --partitions "$partitions" --replication-factor 1 \
    --config cleanup.policy=delete --config "retention.ms=$retention" --config retention.bytes=-1
done
