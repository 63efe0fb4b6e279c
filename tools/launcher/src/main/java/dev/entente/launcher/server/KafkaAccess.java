package dev.entente.launcher.server;

import dev.entente.launcher.home.StackHome;
import dev.entente.launcher.tls.Certificates;
import dev.entente.launcher.topology.Permissions;
import dev.entente.launcher.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.SslConfigs;

/** Accounts of the services on a secured broker, and what these may do; the same after each start, whatever was there. */
public record KafkaAccess(StackHome home, Topology topology) {

    private static final ScramCredentialInfo MECHANISM = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 8192);

    /** The name of a service's password for Kafka among the secrets. */
    static String secretOf(String service) {
        return service + "_kafka";
    }

    /** How one comes to the broker who may do everything: the launcher, which makes the accounts, and tests. */
    public Map<String, Object> administrator(Addresses addresses) {
        if (!home.isSecured()) {
            return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, addresses.kafka());
        }
        var settings = new HashMap<>(byCertificate());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, addresses.kafkaAdministration());
        return settings;
    }

    private Map<String, Object> byCertificate() {
        var certificates = new Certificates(home.tls());
        var settings = new HashMap<String, Object>();
        settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SSL");
        settings.put(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, "PEM");
        settings.put(
                SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG,
                certificates.identity(KafkaConfiguration.LAUNCHER).toString());
        settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
        settings.put(
                SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG,
                certificates.authority().toString());
        return settings;
    }

    void grant(Admin admin) throws ExecutionException, InterruptedException {
        admin.alterUserScramCredentials(accounts()).all().get();
        var wanted = new Permissions(topology).all();
        var superfluous =
                new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get());
        wanted.forEach(superfluous::remove);
        admin.deleteAcls(superfluous.stream().map(binding -> binding.toFilter()).toList())
                .all()
                .get();
        admin.createAcls(wanted).all().get();
    }

    private List<UserScramCredentialAlteration> accounts() {
        return topology.services().stream()
                .map(service -> upsertion(service.name()))
                .toList();
    }

    private UserScramCredentialAlteration upsertion(String service) {
        var password = home.secrets().get(secretOf(service)).getBytes(StandardCharsets.UTF_8);
        return new UserScramCredentialUpsertion(service, MECHANISM, password);
    }
}
