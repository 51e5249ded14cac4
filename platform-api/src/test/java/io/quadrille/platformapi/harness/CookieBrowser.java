// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.harness;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A browser whose cookies can be looked at. It sends secure cookies to this machine without TLS, as browsers do. */
public final class CookieBrowser implements AutoCloseable {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<String> setCookies = new ArrayList<>();

    /** Goes to a page behind the sign-in, through the realm's forms. */
    public HttpResponse<String> signIn(URI page, String username, String password)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = follow(get(page));
        while (Jsoup.parse(answer.body()).selectFirst("#kc-login") != null) {
            Element form = Jsoup.parse(answer.body()).selectFirst("form");
            answer = follow(HttpRequest.newBuilder(URI.create(form.attr("action")))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("username=" + encode(username) + "&password=" + encode(password)))
                    .build());
        }
        return answer;
    }

    /** Presses a form's button on the platform's own page; redirects are not followed. */
    public HttpResponse<String> post(URI action) throws IOException, InterruptedException {
        return once(HttpRequest.newBuilder(action)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** Sends a form of the platform's own page; redirects are not followed. */
    public HttpResponse<String> post(URI action, List<Map.Entry<String, String>> fields)
            throws IOException, InterruptedException {
        String encoded = fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return once(HttpRequest.newBuilder(action)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded))
                .build());
    }

    /** Goes to a page, or asks for a file; redirects are not followed. */
    public HttpResponse<String> open(URI page) throws IOException, InterruptedException {
        return once(get(page));
    }

    /** The answer to a request with one cookie and no other; redirects are not followed. */
    public static HttpResponse<String> with(HttpCookie cookie, URI page) throws IOException, InterruptedException {
        try (HttpClient fresh = HttpClient.newHttpClient()) {
            return fresh.send(
                    HttpRequest.newBuilder(page)
                            .header("Cookie", cookie.getName() + "=" + cookie.getValue())
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** The cookies whose name begins so. */
    public List<HttpCookie> cookies(String prefix) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith(prefix))
                .toList();
    }

    /** The headers that set a cookie of that name to something. */
    public Stream<String> headersSetting(String name) {
        return setCookies.stream().filter(header -> header.startsWith(name + "=") && !header.startsWith(name + "=;"));
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<String> follow(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = once(request);
        while (answer.headers().firstValue("Location").isPresent()) {
            answer = once(get(
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow())));
        }
        return answer;
    }

    private HttpResponse<String> once(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        setCookies.addAll(answer.headers().allValues("Set-Cookie"));
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        return answer;
    }

    private static HttpRequest get(URI page) {
        return HttpRequest.newBuilder(page)
                .header("Accept", "text/html, */*;q=0.8")
                .build();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
