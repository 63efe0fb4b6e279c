# Finds a JDK and Maven of sufficient age. Sourced by the start script; works with the bash 3.2 of macOS.

least_java=21
least_maven=3.8.6

# The feature release of the JDK in a folder, or nothing when there is no compiler in it.
java_release() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
  local version=""
  if [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release")
  fi
  if [ -z "$version" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9]*\).*/\1/p' | head -n 1)
  fi
  printf '%s' "$version"
}

is_new_enough() {
  local release
  release=$(java_release "$1")
  [ -n "$release" ] && [ "$release" -ge "$least_java" ]
}

# The JDK behind the java on the search path, through links.
java_home_on_path() {
  local java link
  java=$(command -v java) || return 0
  while link=$(readlink "$java"); do
    case $link in
      /*) java=$link ;;
      *) java=$(dirname "$java")/$link ;;
    esac
  done
  dirname "$(dirname "$java")"
}

# Where systems and version switchers put their JDKs; ENTENTE_JDK_FOLDERS replaces the list.
usual_jdk_folders() {
  if [ -n "${ENTENTE_JDK_FOLDERS+set}" ]; then
    printf '%s\n' "$ENTENTE_JDK_FOLDERS" | tr ':' '\n'
    return
  fi
  printf '%s\n' /usr/lib/jvm /usr/lib64/jvm /usr/java /opt /opt/java /usr/local /usr/local/java \
    "$HOME/.sdkman/candidates/java" "$HOME/.jdks" "$HOME/.asdf/installs/java" \
    "$HOME/.local/share/mise/installs/java" "$HOME/.jabba/jdk" \
    /Library/Java/JavaVirtualMachines "$HOME/Library/Java/JavaVirtualMachines" \
    /opt/homebrew/opt /usr/local/opt /home/linuxbrew/.linuxbrew/opt
}

# Prints the folder of a JDK that is new enough: JAVA_HOME, then the search path, then the newest of the usual folders.
find_java_home() {
  local candidate folder release best="" best_release=0
  if [ -n "${JAVA_HOME:-}" ] && is_new_enough "$JAVA_HOME"; then
    printf '%s\n' "$JAVA_HOME"
    return 0
  fi
  candidate=$(java_home_on_path)
  if [ -n "$candidate" ] && is_new_enough "$candidate"; then
    printf '%s\n' "$candidate"
    return 0
  fi
  while IFS= read -r folder; do
    for candidate in "$folder"/* "$folder"/*/Contents/Home "$folder"/openjdk*/libexec/openjdk.jdk/Contents/Home; do
      [ -d "$candidate" ] || continue
      release=$(java_release "$candidate")
      if [ -n "$release" ] && [ "$release" -ge "$least_java" ] && [ "$release" -gt "$best_release" ]; then
        best=$candidate
        best_release=$release
      fi
    done
  done <<FOLDERS
$(usual_jdk_folders)
FOLDERS
  [ -n "$best" ] && printf '%s\n' "$best"
}

# Whether the first version is at least the second.
at_least() {
  local a1 a2 a3 b1 b2 b3
  IFS=.- read -r a1 a2 a3 _ <<VERSION
$1
VERSION
  IFS=. read -r b1 b2 b3 <<VERSION
$2
VERSION
  [ "${a1:-0}" -gt "$b1" ] || { [ "${a1:-0}" -eq "$b1" ] && {
    [ "${a2:-0}" -gt "$b2" ] || { [ "${a2:-0}" -eq "$b2" ] && [ "${a3:-0}" -ge "$b3" ]; }
  }; }
}

maven_version() {
  "$1" --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1
}

# Prints the path of a mvn that is new enough: on the search path, in MAVEN_HOME, or in the usual folders.
find_maven() {
  local candidate version
  for candidate in "$(command -v mvn)" "${MAVEN_HOME:-/none}/bin/mvn" "${M2_HOME:-/none}/bin/mvn" \
    "$HOME/.sdkman/candidates/maven/current/bin/mvn" /opt/maven/bin/mvn /opt/apache-maven*/bin/mvn \
    /usr/share/maven/bin/mvn /opt/homebrew/bin/mvn /usr/local/bin/mvn; do
    [ -x "$candidate" ] || continue
    version=$(maven_version "$candidate")
    if [ -n "$version" ] && at_least "$version" "$least_maven"; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}
