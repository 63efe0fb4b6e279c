#!/usr/bin/env bash
# Founds an authority, and certifies PostgreSQL, Kafka and Kafka's administrator, each into a folder of its own that only its
# reader mounts. What is there stays; a certificate is renewed in the month before it ends.
set -euo pipefail
umask 077
cd "${1:-/tls}"

lifetime=397
month=2592000
postgres_user=999
kafka_user=1000

found() {
  [ ! -f authority/authority.key.pem ] || return 0
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -days 3650 \
    -subj "/CN=Entente authority of one installation" \
    -addext basicConstraints=critical,CA:TRUE,pathlen:0 -addext keyUsage=critical,keyCertSign \
    -keyout authority/authority.key.pem.unfinished -out authority/authority.pem
  mv authority/authority.key.pem.unfinished authority/authority.key.pem
}

# certify FOLDER NAME ALTERNATIVES: NAME.key and NAME.crt
certify() {
  ! openssl x509 -noout -checkend $month -in "$1/$2.crt" >/dev/null 2>&1 || return 0
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -days $lifetime \
    -CA authority/authority.pem -CAkey authority/authority.key.pem -subj "/CN=$2" \
    -addext basicConstraints=critical,CA:FALSE -addext keyUsage=critical,digitalSignature \
    -addext extendedKeyUsage=serverAuth,clientAuth -addext "subjectAltName=$3" \
    -keyout "$1/$2.key" -out "$1/$2.crt"
}

mkdir -p authority trust postgres kafka administrator
found
cp authority/authority.pem trust/authority.pem
chmod 644 trust/authority.pem

certify postgres postgres DNS:postgres,DNS:localhost,IP:127.0.0.1
chown "$postgres_user:$postgres_user" postgres/postgres.key postgres/postgres.crt

# Kafka reads key and certificate from one file.
for name in kafka administrator; do
  certify $name $name "DNS:$name,DNS:localhost,IP:127.0.0.1"
  cat $name/$name.key $name/$name.crt >$name/$name.pem
  cp authority/authority.pem $name/authority.pem
  chown "$kafka_user:$kafka_user" $name/$name.pem $name/authority.pem
done
