package dev.entente.security.leak;

import dev.entente.launcher.Stack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A mark in three places in which no service of ours would leave it. */
record Canary(Stack stack, String mark) {
    static final String LOG = "scheduling.log";
    static final String TABLE = "canary";

    /** Nobody listens to it. */
    static final String TOPIC = "entente.scheduling.dead-letters";

    <T> T during(Callable<T> search) throws Exception {
        Files.writeString(
                stack.home().folder().resolve("logs").resolve(LOG),
                "nobody is called " + mark + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(stack.kafkaAdministrator(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "canary", "{\"reason\": \"" + mark + "\"}"))
                    .get();
        }
        execute("drop table if exists " + TABLE);
        execute("create table " + TABLE + " as select '" + mark.toUpperCase(java.util.Locale.ROOT) + "' as text");
        try {
            return search.call();
        } finally {
            execute("drop table " + TABLE);
        }
    }

    private void execute(String sql) throws SQLException {
        String owner = "agreements_owner";
        String url = "jdbc:postgresql://" + stack.addresses().database("agreements");
        try (Connection connection = DriverManager.getConnection(url, owner, stack.secret(owner));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
