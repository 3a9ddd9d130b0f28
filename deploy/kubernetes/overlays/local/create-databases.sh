#!/bin/bash
# Run once by the PostgreSQL image, when its volume is empty: a role and a database for each service.
set -euo pipefail
create() {
  psql -v ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" -v name="$1" -v password="$2" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
}
create customer "$CUSTOMER_PASSWORD"
create feedback "$FEEDBACK_PASSWORD"
create loyalty "$LOYALTY_PASSWORD"
create gateway "$GATEWAY_PASSWORD"
