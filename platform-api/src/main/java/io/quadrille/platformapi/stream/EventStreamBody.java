// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.stream;

import io.smallrye.mutiny.Multi;

/** Server-sent events as text, each whole. Unlike a stream as a method's result it exists only once something may leave. */
record EventStreamBody(Multi<String> events) {}
