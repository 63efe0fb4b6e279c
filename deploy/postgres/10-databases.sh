#!/usr/bin/env bash
# One database per service with three roles: owner (migrations), app (no DDL), relay (outbox only); one for Keycloak.
set -euo pipefail

run() {
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$1"
}

for service in registration scheduling agreements reporting; do
  owner=${service^^}_DB_OWNER_PASSWORD
  app=${service^^}_DB_APP_PASSWORD
  relay=${service^^}_DB_RELAY_PASSWORD
  run postgres <<SQL
create role ${service}_owner login password '${!owner}';
create role ${service}_app login password '${!app}';
create role ${service}_relay login password '${!relay}' in role pg_read_all_stats;
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
