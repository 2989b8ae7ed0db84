#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings up a whole server to try on this machine: a PostgreSQL of its own, two hallkeeper-server, nginx with TLS before them, and a
# first account. Says how a desk synchronises with it. Works as root and as anybody else; a second call starts what is missing.
#   up.sh [--folder DIR] [--port N] [--programs DIR] [--hold]
# --programs: where hallkeeper-server is, else it is built. --hold: waits until its input ends, then takes everything down.
set -euo pipefail
source=$(cd "$(dirname "$0")/../.." && pwd)
here=$source/packaging/server

folder=${HK_SERVER_FOLDER:-}
port=8443
programs=
hold=
while [ $# -gt 0 ]; do
  case $1 in
    --folder) folder=$2; shift 2 ;;
    --port) port=$2; shift 2 ;;
    --programs) programs=$2; shift 2 ;;
    --hold) hold=yes; shift ;;
    *) echo "Usage: up.sh [--folder DIR] [--port N] [--programs DIR] [--hold]" >&2; exit 2 ;;
  esac
done
# Nobody but root looks into root's home, and PostgreSQL does not run as root.
if [ -z "$folder" ]; then
  if [ "$(id -u)" = 0 ]; then folder=/var/lib/hallkeeper-trial
  else folder=${XDG_STATE_HOME:-$HOME/.local/state}/hallkeeper-trial; fi
fi
if [ -n "$hold" ]; then trap 'bash "$here/down.sh" --folder "$folder" >/dev/null' EXIT; fi

if [ -z "$programs" ]; then
  bash "$source/packaging/install-packages.sh" server
  cmake -S "$source" -B "$source/build/server" -G Ninja -DCMAKE_BUILD_TYPE=Release -DHK_UNITY=ON -DHK_GUI=OFF -DHK_BENCH=OFF \
    -DBUILD_TESTING=OFF >/dev/null
  cmake --build "$source/build/server"
  programs=$source/build/server/bin
fi
postgres=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
nginx=$(command -v nginx || echo /usr/sbin/nginx)

mkdir -p "$folder"
chmod 711 "$folder"
folder=$(cd "$folder" && pwd)
cd "$folder"
mkdir -p database nginx
# PostgreSQL and nginx: as the user postgres where we are root. Only that user and root get at the database's socket.
lower=()
if [ "$(id -u)" = 0 ]; then
  lower=(setpriv --reuid postgres --regid postgres --clear-groups)
  chown postgres: database nginx
fi
chmod 700 database nginx

lives() { [ -s "$1" ] && kill -0 "$(head -1 "$1")" 2>/dev/null; }

# A random word of letters and digits.
word() { openssl rand -hex 12; }

bring_database() {
  if ! "${lower[@]}" test -s database/data/PG_VERSION; then
    "${lower[@]}" "$postgres/initdb" -D database/data -U postgres -A trust -E UTF8 --locale=C.UTF-8 >database.log
    # The feed is read as far as no writer is open, so nothing may stay open; and what was answered must outlive a crash.
    "${lower[@]}" tee -a database/data/postgresql.conf >/dev/null <<CONF
listen_addresses = ''
unix_socket_directories = '$folder/database'
unix_socket_permissions = 0700
synchronous_commit = on
max_prepared_transactions = 0
idle_in_transaction_session_timeout = '15s'
max_connections = 100
CONF
  fi
  if ! "${lower[@]}" "$postgres/pg_ctl" -D database/data status >/dev/null; then
    "${lower[@]}" "$postgres/pg_ctl" -D database/data -w -t 60 -l database/log start >/dev/null
  fi
  local ask=("$postgres/psql" -X -q -At -h "$folder/database" -U postgres)
  [ -n "$("${ask[@]}" -c "SELECT 1 FROM pg_roles WHERE rolname = 'hk_owner'")" ] || "${ask[@]}" -c "CREATE ROLE hk_owner LOGIN CREATEROLE"
  [ -n "$("${ask[@]}" -c "SELECT 1 FROM pg_database WHERE datname = 'hallkeeper'")" ] \
    || "${ask[@]}" -c "CREATE DATABASE hallkeeper OWNER hk_owner"
}

bring_account() {
  (umask 077; cat >server.ini) <<CONF
[database]
owner=host=$folder/database dbname=hallkeeper user=hk_owner
service=host=$folder/database dbname=hallkeeper user=hk_service
[listen]
address=127.0.0.1
port=0
[keys]
file=server.keys
CONF
  "$programs/hallkeeper-server" --config server.ini init >/dev/null
  [ -s account ] && return
  local password
  password=$(word)
  "$programs/hallkeeper-server" --config server.ini user add keeper Keeper <<<"$password" >/dev/null
  "$programs/hallkeeper-server" --config server.ini user grant keeper administrator </dev/null >/dev/null
  (umask 077; echo "$password" >account)
}

# Each takes a free port and says which.
bring_servers() {
  local number port_taken
  for number in 1 2; do
    lives "server$number.pid" && continue
    : >"server$number.out"
    (ulimit -c 0; exec setsid "$programs/hallkeeper-server" --config server.ini serve) </dev/null >"server$number.out" 2>>"server$number.log" &
    echo $! >"server$number.pid"
    # Its first line is "listening PORT"; tail ends with the server.
    if ! read -r _ port_taken < <(tail -n +1 -f --pid $! "server$number.out" 2>/dev/null); then
      tail -3 "server$number.log" >&2
      exit 1
    fi
    echo "$port_taken" >"server$number.port"
  done
}

# An authority of this folder's own, and a certificate for this machine.
bring_certificate() {
  openssl verify -CAfile ca.pem server.pem >/dev/null 2>&1 && return
  (
    umask 077
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 825 -subj "/CN=Hallkeeper trial authority" \
      -addext keyUsage=critical,keyCertSign -keyout ca.key -out ca.pem
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost -keyout server.key -out server.csr
    openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 397 -out server.pem \
      -extfile <(echo "subjectAltName=DNS:localhost,IP:127.0.0.1")
  ) 2>>certificate.log
  chmod 644 ca.pem
}

# The site as it is shipped, with the names of this folder.
bring_proxy() {
  local servers
  servers=$(for number in 1 2; do printf '  server 127.0.0.1:%s max_fails=2 fail_timeout=2s;\\n' "$(cat server$number.port)"; done)
  sed -e "s|^  server 127.0.0.1:8790.*|${servers%\\n}|" -e "s|listen 443 |listen 127.0.0.1:$port |" -e "s|hall.example.edu.cn|localhost|" \
    -e "s|/etc/nginx/hallkeeper/|$folder/nginx/|" -e "s|/var/log/nginx/hallkeeper.log|$folder/nginx/error.log|" \
    ${HK_TRIAL_SECONDS:+-e "s/\(client_[a-z]*_timeout\) [0-9]*s/\1 ${HK_TRIAL_SECONDS}s/"} "$here/hallkeeper.nginx.conf" >site.conf
  cat >nginx.conf <<CONF
pid $folder/nginx/pid;
error_log $folder/nginx/error.log crit;
worker_processes 2;
events { worker_connections 2048; }
http {
  client_body_temp_path $folder/nginx/body;
  proxy_temp_path $folder/nginx/proxy;
  fastcgi_temp_path $folder/nginx/fastcgi;
  uwsgi_temp_path $folder/nginx/uwsgi;
  scgi_temp_path $folder/nginx/scgi;
  include $folder/nginx/site.conf;
}
CONF
  install -m 600 server.key server.pem site.conf nginx.conf nginx/
  if [ "$(id -u)" = 0 ]; then chown postgres: nginx/*; fi
  if lives nginx/pid; then "${lower[@]}" "$nginx" -c "$folder/nginx/nginx.conf" -e "$folder/nginx/error.log" -s reload
  else "${lower[@]}" "$nginx" -c "$folder/nginx/nginx.conf" -e "$folder/nginx/error.log"; fi
}

bring_database
bring_account
bring_servers
bring_certificate
bring_proxy

cat <<TEXT
Address:      https://localhost:$port
Certificates: $folder/ca.pem
Account:      keeper, password in $folder/account
To try:       $programs/hallkeeper-cli --db school.sqlite init --demo small
              $programs/hallkeeper-cli --db school.sqlite sync --server https://localhost:$port --ca $folder/ca.pem --user keeper --password-stdin <$folder/account
Take down:    bash $here/down.sh --folder $folder
TEXT
if [ -n "$hold" ]; then cat >/dev/null; fi
