#!/bin/sh
# What a start costs: seconds of the processor from the start to a demo that is live, with the
# archive of deploy/archive.sh where there is one, five times over. Linux only.
#   sh deploy/start-cost.sh /opt/docketline
# It runs the demo in a folder that it deletes, with options for Java that JAVA_OPTIONS may hold.
# The first start of a folder also makes a database, and is not counted.
set -eu
app=$(cd "$1" && pwd)
java=${JAVA:-java}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
test ! -f "$app/archive.env" || . "$app/archive.env"

for start in 0 1 2 3 4 5; do
  : >log
  # shellcheck disable=SC2086 # several options
  "$java" ${JDK_JAVA_OPTIONS:-} ${JAVA_OPTIONS:-} -Duser.timezone=UTC \
    -Dquarkus.http.port=0 -Dquarkus.management.port=0 -jar "$app/quarkus-run.jar" demo >>log 2>&1 &
  service=$!
  until grep -q 'Text one of' log; do
    kill -0 "$service" 2>/dev/null || { cat log >&2; exit 1; }
    sleep 0.1
  done
  test "$start" = 0 || awk '{ print ($14 + $15) / 100 " s" }' "/proc/$service/stat"
  kill "$service"
  wait "$service" || true
done
