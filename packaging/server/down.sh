#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes down what up.sh brought up; its data stay. down.sh [--folder DIR] [--forget]: with --forget the data go as well.
set -euo pipefail

folder=${HK_SERVER_FOLDER:-}
forget=
while [ $# -gt 0 ]; do
  case $1 in
    --folder) folder=$2; shift 2 ;;
    --forget) forget=yes; shift ;;
    *) echo "Usage: down.sh [--folder DIR] [--forget]" >&2; exit 2 ;;
  esac
done
if [ -z "$folder" ]; then
  if [ "$(id -u)" = 0 ]; then folder=/var/lib/hallkeeper-trial
  else folder=${XDG_STATE_HOME:-$HOME/.local/state}/hallkeeper-trial; fi
fi
[ -d "$folder" ] || exit 0
cd "$folder"
lower=()
[ "$(id -u)" = 0 ] && lower=(setpriv --reuid postgres --regid postgres --clear-groups)

# Tells the process whose number stands in the file to end, and waits until it has. A number may have gone to another program since.
end() {
  local file=$1 signal=$2 name=$3 process
  [ -s "$file" ] || return 0
  process=$(head -1 "$file")
  if [ "$(cat "/proc/$process/comm" 2>/dev/null)" = "$name" ]; then
    kill "-$signal" "$process" 2>/dev/null || true
    timeout 30 tail -f --pid "$process" /dev/null || true
  fi
  rm -f "$file"
}

end nginx/pid QUIT nginx
# Linux cuts a program's name after 15 letters.
end server1.pid TERM hallkeeper-serv
end server2.pid TERM hallkeeper-serv
if [ -e database/data/postmaster.pid ]; then
  "${lower[@]}" "$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)/pg_ctl" -D database/data -m fast -w stop >/dev/null || true
fi
if [ -n "$forget" ] && [ -d database ] && [ -d nginx ]; then cd /; rm -rf "$folder"; fi
exit 0
