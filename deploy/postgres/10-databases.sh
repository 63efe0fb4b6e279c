#!/usr/bin/env bash
# One database per service with three roles: owner (migrations), app (no DDL), relay (outbox only); one for Keycloak.
set -euo pipefail

run() {
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$1"
}

for service in registration scheduling agreements reporting; do
  run postgres <<SQL
create role ${service}_owner login password '${ENTENTE_DB_OWNER_PASSWORD}';
create role ${service}_app login password '${ENTENTE_DB_APP_PASSWORD}';
create role ${service}_relay login password '${ENTENTE_DB_RELAY_PASSWORD}' in role pg_read_all_stats;
create database ${service} owner ${service}_owner;
revoke connect on database ${service} from public;
grant connect on database ${service} to ${service}_app, ${service}_relay;
SQL
done

run postgres <<SQL
create role keycloak login password '${KEYCLOAK_DB_PASSWORD}';
create database keycloak owner keycloak;
revoke connect on database keycloak from public;
SQL
