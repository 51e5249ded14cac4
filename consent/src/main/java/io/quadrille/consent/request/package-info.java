// SPDX-License-Identifier: Apache-2.0
/** Takes an app's request to a person, and her answer back. */
package io.quadrille.consent.request;
