package io.raksa.local.demo;

/**
 * The partner whose till and web site the story plays.
 *
 * @param name its name at the gateway, which is also the source of what it posts
 * @param key its API key
 */
record Shop(String name, String key) {}
