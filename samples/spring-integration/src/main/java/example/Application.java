package example;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.integration.annotation.IntegrationComponentScan;

/** The desk of a shop, which customers reach by chat. */
@SpringBootApplication
@ConfigurationPropertiesScan
@IntegrationComponentScan
public class Application {

    /** Runs until it is stopped. */
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
