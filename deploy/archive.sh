#!/bin/sh
# Makes the archive of classes with which the service starts in half the work. As root, after
# each new version of the service or of Java:  sh deploy/archive.sh /opt/docketline
# It runs the demo once, in a folder that it deletes: no text reaches a phone, no county's data is
# read. An archive that does not fit any more is left aside by Java, which then starts as before.
set -eu
app=$(cd "$1" && pwd)
java=${JAVA:-java}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

version=$("$java" -XshowSettings:properties -version 2>&1 |
  sed -n 's/^ *java.specification.version = //p')
if [ "$version" -ge 25 ]; then
  archive="$app/docketline.aot"
  make="-XX:AOTCacheOutput=$archive" use="-XX:AOTCache=$archive"
else
  archive="$app/docketline.jsa"
  make="-XX:ArchiveClassesAtExit=$archive" use="-XX:SharedArchiveFile=$archive"
fi
rm -f "$archive"

"$java" "$make" -Xlog:cds=error -Xlog:class+path=error -Duser.timezone=UTC \
  -Dquarkus.http.port=0 -Dquarkus.management.port=0 -jar "$app/quarkus-run.jar" demo >log 2>&1 &
service=$!
until grep -q 'Text one of' log; do
  kill -0 "$service" 2>/dev/null || { cat log >&2; exit 1; }
  sleep 1
done
sleep 10 # what waits for the start to be over is in the archive too
kill "$service"
wait "$service" || true
test -s "$archive" || { cat log >&2; exit 1; }

echo "JDK_JAVA_OPTIONS=$use" >"$app/archive.env"
echo "Made $archive; the service uses it from its next start on."
