// SPDX-License-Identifier: Apache-2.0
/** Is an app told of everything that it may know, and of nothing else? */
package io.quadrille.platformapi.webhook;
