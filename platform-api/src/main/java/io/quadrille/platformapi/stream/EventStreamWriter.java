// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.stream;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes events one after the other, the next only when the one before has been taken. */
@Provider
@Produces(MediaType.SERVER_SENT_EVENTS)
class EventStreamWriter implements ServerMessageBodyWriter<EventStreamBody> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType media) {
        return type == EventStreamBody.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == EventStreamBody.class;
    }

    @Override
    public void writeResponse(EventStreamBody body, Type generic, ServerRequestContext context) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        request.suspend();
        ServerHttpResponse response = context.serverResponse();
        response.setChunked(true);
        response.setResponseHeader("Cache-Control", "no-store");
        Writing writing = new Writing(request, response, new AtomicReference<>());
        response.addCloseHandler(writing::stop);
        body.events().subscribe().withSubscriber(writing);
    }

    @Override
    public void writeTo(
            EventStreamBody body,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("events are not written to a blocking stream");
    }

    private record Writing(
            ResteasyReactiveRequestContext request,
            ServerHttpResponse response,
            AtomicReference<Flow.Subscription> subscription)
            implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription events) {
            subscription.set(events);
            events.request(1);
        }

        @Override
        public void onNext(String event) {
            response.write(event.getBytes(StandardCharsets.UTF_8), failure -> {
                if (failure == null) {
                    subscription.get().request(1);
                } else {
                    stop();
                }
            });
        }

        @Override
        public void onError(Throwable failure) {
            onComplete();
        }

        @Override
        public void onComplete() {
            response.end();
            request.close();
        }

        private void stop() {
            Flow.Subscription events = subscription.get();
            if (events != null) {
                events.cancel();
            }
        }
    }
}
