package dev.entente.launcher.server;

import dev.entente.launcher.home.PrivateFiles;
import dev.entente.launcher.tls.Certificates;
import dev.entente.launcher.topology.SettingsEverywhere;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** TLS for PostgreSQL: a key and a certificate that it owns itself, and nobody let in without them and a password. */
record PostgresProtection(Certificates certificates, Path data) {

    private static final String KEY = "server.key";
    private static final String CERTIFICATE = "server.crt";
    private static final String WHO_MAY_CONNECT = "pg_hba.secured.conf";

    /** Written at every start, so that they are never older than the authority. */
    void write(PostgresAccount account) {
        write(account, KEY, certificates.key("postgres"));
        write(account, CERTIFICATE, certificates.certificate("postgres"));
        write(account, WHO_MAY_CONNECT, "hostssl all all 127.0.0.1/32 scram-sha-256\n");
    }

    Map<String, String> settings() {
        var settings = new HashMap<>(SettingsEverywhere.SECURED_POSTGRES);
        settings.put("ssl_key_file", KEY);
        settings.put("ssl_cert_file", CERTIFICATE);
        settings.put("hba_file", data.resolve(WHO_MAY_CONNECT).toString());
        return settings;
    }

    private void write(PostgresAccount account, String name, String text) {
        var file = data.resolve(name);
        PrivateFiles.write(file, text);
        account.own(file);
    }
}
