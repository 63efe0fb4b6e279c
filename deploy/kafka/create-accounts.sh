#!/usr/bin/env bash
# Gives each service its account and grants it what permissions.txt says. Passwords travel by file, never on a command line.
set -euo pipefail
umask 077

administrator="--bootstrap-server $KAFKA_BOOTSTRAP_SERVERS --command-config /entente/administrator.properties"
account=$(mktemp)
trap 'rm -f "$account"' EXIT

# granted SERVICE OPERATION RESOURCE: as options
granted() {
  awk -v service="$1" -v operation="$2" -v resource="$3" \
    '$1 == service && $2 == operation && $3 == resource { print "--" $3 " " $4 }' /entente/permissions.txt
}

grant() {
  local pattern=$4 resources
  resources=$(granted "$1" "$2" "$3")
  [ -n "$resources" ] || return 0
  # shellcheck disable=SC2086 # several words
  /opt/kafka/bin/kafka-acls.sh $administrator --add --allow-principal "User:$1" --operation "$2" \
    --resource-pattern-type "$pattern" $resources
}

for service in registration scheduling agreements reporting; do
  password=${service^^}_KAFKA_PASSWORD
  printf 'SCRAM-SHA-512=iterations=8192,password=%s\n' "${!password}" >"$account"
  # shellcheck disable=SC2086 # several words
  /opt/kafka/bin/kafka-configs.sh $administrator --alter --entity-type users --entity-name "$service" \
    --add-config-file "$account"
  grant "$service" write topic literal
  grant "$service" read topic literal
  grant "$service" read group prefixed
done
