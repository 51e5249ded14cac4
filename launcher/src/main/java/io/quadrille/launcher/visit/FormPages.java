// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.visit;

import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Pages used through their HTML forms alone, as a browser without script would. */
public final class FormPages implements Pages {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(new LocalCookies(), CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private URI address;
    private Document page;

    @Override
    public void open(String to) {
        load(HttpRequest.newBuilder(URI.create(to)).header("Accept", "text/html"));
    }

    @Override
    public String address() {
        return address.toString();
    }

    @Override
    public boolean shows(String selector) {
        return page.selectFirst(selector) != null;
    }

    @Override
    public List<String> texts(String selector) {
        return page.select(selector).eachText();
    }

    @Override
    public void type(String selector, String text) {
        element(selector).val(text);
    }

    @Override
    public void tick(String selector) {
        Element box = element(selector);
        if (box.attr("type").equals("radio")) {
            String group = "input[type=radio][name=" + box.attr("name") + "]";
            formOf(box).select(group).forEach(other -> other.removeAttr("checked"));
        }
        box.attr("checked", "");
    }

    @Override
    public void unfold(String selector) {
        element(selector);
    }

    @Override
    public void press(String selector) {
        Element button = element(selector);
        FormElement form = formOf(button);
        List<KeyVal> fields = new ArrayList<>(form.formData());
        if (button.hasAttr("name")) {
            fields.add(HttpConnection.KeyVal.create(button.attr("name"), button.attr("value")));
        }
        String encoded = fields.stream()
                .map(field -> encode(field.key()) + "=" + encode(field.value()))
                .collect(Collectors.joining("&"));
        URI target = form.hasAttr("action") ? address.resolve(form.attr("action")) : address;
        if (form.attr("method").equalsIgnoreCase("post")) {
            load(HttpRequest.newBuilder(target)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", address.getScheme() + "://" + address.getAuthority())
                    .POST(HttpRequest.BodyPublishers.ofString(encoded)));
        } else {
            load(HttpRequest.newBuilder(target.resolve("?" + encoded)));
        }
    }

    @Override
    public void save(String selector, Path file) {
        URI link = address.resolve(element(selector).attr("href"));
        int status = send(HttpRequest.newBuilder(link), HttpResponse.BodyHandlers.ofFile(file))
                .statusCode();
        if (status != 200) {
            throw new LauncherException("The download " + link + " answered " + status + ".");
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private Element element(String selector) {
        Element element = page.selectFirst(selector);
        if (element == null) {
            throw new LauncherException("The page " + address + " (" + page.title() + ") has no " + selector + ".");
        }
        return element;
    }

    private static FormElement formOf(Element element) {
        return (FormElement) element.closest("form");
    }

    private void load(HttpRequest.Builder request) {
        HttpResponse<InputStream> response = send(request, HttpResponse.BodyHandlers.ofInputStream());
        address = response.uri();
        try (InputStream body = response.body()) {
            page = Jsoup.parse(body, StandardCharsets.UTF_8.name(), address.toString());
        } catch (IOException failure) {
            throw new LauncherException("The page " + address + " broke off.", failure);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        HttpRequest whole = request.timeout(LIMIT).build();
        try {
            return http.send(whole, handler);
        } catch (IOException failure) {
            throw new LauncherException("The page " + whole.uri() + " does not answer.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting for " + whole.uri() + ".", interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
